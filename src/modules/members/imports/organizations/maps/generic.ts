// Any other list: the headings that offices commonly use.
import type { OrganizationMap } from '../targets.ts'

export const genericMap: OrganizationMap = {
  id: 'common-headings',
  name: { ja: 'よくある見出し', en: 'Common headings' },
  recognise: [],
  columns: {
    key: ['管理番号', '事業者番号', 'ID', 'id'],
    name: [
      '名称', '商号', '商号又は名称', '法人名', '会社名', '企業名', '事業者名', '事業所名', '店舗名', '店名', '施設名', '団体名', '登録施設名',
      '組合名', '屋号', '名前', 'name', 'company', 'organization',
    ], // prettier-ignore
    name_kana: ['名称_カナ', '名称カナ', '商号カナ', '法人名カナ', '事業者名カナ', '店舗名カナ', '施設名カナ', 'フリガナ', 'カナ', 'fullNameInKana'],
    kind: ['種類', '事業者の種類', '組織の種類', '団体の種類', '法人種別', '組織形態', 'kind'],
    corporate_number: ['法人番号', 'corporateNumber', 'corporate_number'],
    postal_code: ['郵便番号', '〒', 'postCode', 'postal_code'],
    address: ['住所', '所在地', '所在地_連結表記', '店舗住所', '本店所在地', '事業所所在地', '住所(番地まで)', 'address', 'location'],
    building: ['方書', '建物名', '建物名等(方書)', 'katagaki'],
    latitude: ['緯度', 'latitude', 'lat'],
    longitude: ['経度', 'longitude', 'lng', 'lon'],
    phone: ['電話番号', '電話', 'TEL', '連絡先電話番号', '施設電話番号', 'telephoneNumber', 'phone'],
    email: ['メールアドレス', 'メール', 'E-mail', 'email'],
    url: ['URL', 'ホームページ', 'ウェブサイト', 'HP', '店舗URL', 'referenceObject', 'url'],
    makes: ['事業内容', '業務内容', '主要製品', '取扱品目'],
    story: ['説明', '紹介', '紹介文', 'description'],
  }, // prettier-ignore
}
