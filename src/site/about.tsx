import type { MunicipalityTable } from '#platform/db/tables.ts'
import { t } from '#platform/i18n/index.ts'
import { type Html, LinkButton, PageHead } from '#ui/index.ts'

export const AboutPage = ({
  municipality: { name, name_en, department, department_en, phone },
}: {
  municipality: MunicipalityTable
}): Html => (
  <>
    <PageHead
      title={t('まちポートについて', 'About Machiport')}
      lead={t(
        `まちポートは、${name}の事業者と、力を貸したい人をつなぐ場所です。`,
        `Machiport brings together the firms of ${name_en} and people who want to lend a hand.`,
      )}
    />
    <h2>{t('できること', 'What you can do here')}</h2>
    <p>
      {t(
        '事業者は、困っていることや始めたいことを「課題」として出せます。調整役が書き方から一緒に考え、合いそうな方を引き合わせます。副業やプロボノで関わりたい方は、合う課題を理由つきで見つけ、応募できます。',
        'Firms post what they struggle with or want to begin. A coordinator helps to write it and introduces people who fit. People find challenges that suit them, with the reasons, and enter.',
      )}
    </p>
    <h2>{t('お金はかかりますか', 'Does it cost anything?')}</h2>
    <p>{t('登録も利用も無料です。', 'Registration and use are free.')}</p>
    <h2>{t('問い合わせ', 'Contact')}</h2>
    <p>
      {t(
        `${name} ${department}　電話 ${phone}（平日 8時30分〜17時15分）`,
        `${name_en}, ${department_en}. Telephone ${phone} (weekdays 8:30–17:15)`,
      )}
    </p>
    <p>
      <LinkButton kind="second" href="/opportunities">
        {t('募集を見る', 'See the challenges')}
      </LinkButton>
    </p>
  </>
)
