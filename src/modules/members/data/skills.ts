// The product's own list of what people can do. Codes are stable; wording may be improved.
import type { Phrase } from '#platform/i18n/index.ts'

interface SkillGroup {
  code: string
  label: Phrase
}
export interface Skill {
  code: string
  group: string
  label: Phrase
}

export const skillGroups: readonly SkillGroup[] = [
  { code: 'sales', label: { ja: '販売・販路', en: 'Sales' } },
  { code: 'promotion', label: { ja: '広報・発信', en: 'Promotion' } },
  { code: 'design', label: { ja: 'デザイン・制作', en: 'Design' } },
  { code: 'web', label: { ja: 'ウェブ・通販', en: 'Web and online shops' } },
  { code: 'it', label: { ja: 'IT・業務改善', en: 'IT and better work' } },
  { code: 'accounting', label: { ja: '会計・資金', en: 'Accounting and finance' } },
  { code: 'people', label: { ja: '採用・人事', en: 'Hiring and people' } },
  { code: 'law', label: { ja: '法務・知的財産', en: 'Law and intellectual property' } },
  { code: 'making', label: { ja: 'ものづくり', en: 'Making' } },
  { code: 'global', label: { ja: '語学・海外', en: 'Languages and overseas' } },
  { code: 'planning', label: { ja: '企画・まちづくり', en: 'Planning and community' } },
  { code: 'food', label: { ja: '食・農', en: 'Food and farming' } },
  { code: 'care', label: { ja: '教育・福祉', en: 'Education and care' } },
  { code: 'management', label: { ja: '経営・事業承継', en: 'Management and succession' } },
]

const listed = (group: string, ...all: [code: string, ja: string, en: string][]): Skill[] =>
  all.map(([code, ja, en]) => ({ code, group, label: { ja, en } }))

export const skills: readonly Skill[] = [
  ...listed(
    'sales',
    ['sales_b2b', '法人営業', 'Business sales'],
    ['sales_retail', '店頭での販売', 'Shop sales'],
    ['sales_channel', '販路の開拓', 'Finding new outlets'],
    ['exhibition', '展示会の準備・出展', 'Trade fairs'],
    ['pricing', '値付け・見積り', 'Pricing and quotes'],
    ['customer_service', '接客', 'Customer service'],
    ['merchandising', '商品の見せ方・陳列', 'Display and merchandising'],
  ),
  ...listed(
    'promotion',
    ['sns', 'SNSの運用', 'Social media'],
    ['press', '報道への発信', 'Press relations'],
    ['writing', '文章を書く', 'Writing'],
    ['editing', '編集・校正', 'Editing'],
    ['interview', '取材・聞き書き', 'Interviewing'],
    ['advertising', '広告の運用', 'Advertising'],
    ['branding', 'ブランドづくり', 'Branding'],
    ['newsletter', 'お知らせ・会報づくり', 'Newsletters'],
  ),
  ...listed(
    'design',
    ['graphic_design', 'チラシ・ロゴのデザイン', 'Graphic design'],
    ['package_design', '包装のデザイン', 'Package design'],
    ['product_design', '製品のデザイン', 'Product design'],
    ['illustration', 'イラスト', 'Illustration'],
    ['photo', '写真撮影', 'Photography'],
    ['video', '動画の撮影・編集', 'Video'],
    ['interior', '店舗・空間づくり', 'Interior and shop design'],
  ),
  ...listed(
    'web',
    ['web_design', 'ホームページ制作', 'Web design'],
    ['ec_site', 'ネットショップの運営', 'Online shop'],
    ['seo', '検索で見つかる工夫', 'Search optimisation'],
    ['web_analytics', 'アクセスの分析', 'Web analytics'],
    ['map_listing', '地図・口コミの整備', 'Map listings'],
  ),
  ...listed(
    'it',
    ['spreadsheet', '表計算', 'Spreadsheets'],
    ['business_process', '仕事の流れの見直し', 'Improving workflows'],
    ['no_code', 'ノーコードでの仕組みづくり', 'No-code tools'],
    ['programming', 'プログラミング', 'Programming'],
    ['data_analysis', 'データの分析', 'Data analysis'],
    ['security', '情報セキュリティ', 'Information security'],
    ['it_support', 'パソコン・通信の困りごと', 'IT support'],
    ['pos_register', 'レジ・キャッシュレス', 'Registers and cashless payment'],
    ['inventory', '在庫の管理', 'Stock control'],
    ['ai_tools', '生成AIの活用', 'Using generative AI'],
  ),
  ...listed(
    'accounting',
    ['bookkeeping', '帳簿づけ', 'Bookkeeping'],
    ['tax', '税務', 'Tax'],
    ['cash_flow', '資金繰り', 'Cash flow'],
    ['cost_accounting', '原価の計算', 'Costing'],
    ['subsidy_writing', '補助金の申請書', 'Grant applications'],
    ['business_plan', '事業計画', 'Business plans'],
    ['crowdfunding', 'クラウドファンディング', 'Crowdfunding'],
  ),
  ...listed(
    'people',
    ['hiring', '採用', 'Hiring'],
    ['training', '人を育てる', 'Training staff'],
    ['labor_rules', '就業規則・労務', 'Labour rules'],
    ['diversity', '多様な働き方', 'Flexible and diverse work'],
    ['coaching', 'コーチング', 'Coaching'],
    ['facilitation', '話し合いの進行', 'Facilitation'],
  ),
  ...listed(
    'law',
    ['contract_law', '契約書', 'Contracts'],
    ['ip', '特許・商標', 'Patents and trademarks'],
    ['permits', '許認可', 'Permits'],
    ['privacy', '個人情報の扱い', 'Privacy'],
  ),
  ...listed(
    'making',
    ['drawing_reading', '図面を読む', 'Reading drawings'],
    ['cad', 'CAD・3D設計', 'CAD'],
    ['machining', '機械加工', 'Machining'],
    ['quality_control', '品質管理', 'Quality control'],
    ['production_control', '生産管理', 'Production control'],
    ['prototyping', '試作・3Dプリント', 'Prototyping'],
    ['electronics', '電気・電子', 'Electronics'],
    ['sewing', '縫製', 'Sewing'],
    ['woodwork', '木工', 'Woodwork'],
  ),
  ...listed(
    'global',
    ['trade_email_en', '英語での取引メール', 'Trade e-mail in English'],
    ['english', '英語での会話', 'Spoken English'],
    ['chinese', '中国語', 'Chinese'],
    ['korean', '韓国語', 'Korean'],
    ['translation', '翻訳', 'Translation'],
    ['export', '輸出の実務', 'Export'],
    ['inbound', '訪日客の受け入れ', 'Welcoming visitors from abroad'],
    ['plain_japanese', 'やさしい日本語', 'Plain Japanese'],
  ),
  ...listed(
    'planning',
    ['event_planning', '催しの企画・運営', 'Events'],
    ['project_management', '進行の管理', 'Project management'],
    ['research', '調査・アンケート', 'Research and surveys'],
    ['community', '地域の人のつなぎ役', 'Community building'],
    ['tourism', '観光・まち歩き', 'Tourism'],
    ['environment', '環境・脱炭素', 'Environment'],
    ['disaster', '防災・事業継続', 'Disaster preparedness'],
  ),
  ...listed(
    'food',
    ['cooking', '調理・献立', 'Cooking'],
    ['food_development', '食品の商品開発', 'Food development'],
    ['food_hygiene', '食品衛生', 'Food hygiene'],
    ['farming', '農作業', 'Farm work'],
    ['food_loss', '食品ロスの削減', 'Reducing food waste'],
  ),
  ...listed(
    'care',
    ['teaching', '教える', 'Teaching'],
    ['child_care', '子育て・保育', 'Child care'],
    ['elder_care', '介護', 'Elder care'],
    ['accessibility', '障害のある人への配慮', 'Accessibility'],
    ['health', '健康づくり', 'Health'],
  ),
  ...listed(
    'management',
    ['strategy', '経営の相談相手', 'Business strategy'],
    ['succession', '事業承継', 'Business succession'],
    ['startup', '創業', 'Starting a business'],
    ['marketing', '市場を調べ、売り方を考える', 'Marketing'],
    ['negotiation', '交渉', 'Negotiation'],
    ['new_business', '新しい事業づくり', 'New business'],
  ),
]
