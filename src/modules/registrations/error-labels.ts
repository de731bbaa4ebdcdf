import { t } from '#platform/i18n/index.ts'

const ofPerson = (n: number): Record<string, string> => {
  const who = (ja: string, en: string) => (n === 1 ? t(ja, en) : t(`${n}人目の${ja}`, `Person ${n}: ${en}`))
  return {
    [`name_${n}`]: who('お名前', 'Name'),
    [`name_kana_${n}`]: who('フリガナ', 'Reading'),
    [`organization_name_${n}`]: who('所属', 'Organization'),
    [`industry_${n}`]: who('業種', 'Industry'),
    [`kind_${n}`]: who('立場', 'What describes them'),
  }
}

/** What each field of an application is called in the summary of errors. */
export const formErrorLabels = (): Record<string, string> => ({
  ...Object.assign({}, ...[1, 2, 3, 4, 5, 6].map(ofPerson)),
  email: t('メールアドレス', 'E-mail address'),
  phone: t('電話番号', 'Telephone'),
  origin: t('どこで受けたか', 'How they reached us'),
  ticket: t('種別', 'Ticket'),
  resident: t('お住まい・お勤め', 'Where you live or work'),
  needs: t('当日のこと', 'On the day'),
  needs_words: t('伝えておきたいこと', 'Anything else'),
})
