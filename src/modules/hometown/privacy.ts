// What this module keeps about people.
import { sql } from 'kysely'
import { holding, type Privacy, shown, technical } from '#platform/privacy/index.ts'

const home_town = holding('across.home_town', {
  label: { ja: 'ふるさとの設定', en: 'Home town' },
  whose: ({ account }) => sql`account = ${account} and municipality = current_municipality()`,
  columns: {
    account: technical,
    home: shown('ふるさとの自治体コード', 'Home town'),
    shared_at: shown('共有に同意した日時', 'Shared since'),
    text_version: shown('同意した文章の版', 'Text agreed to'),
  },
  erase: 'rows',
})

const entry_experience = holding('entry_experience', {
  label: { ja: '応募に添えたほかのまちの実績', en: 'Work elsewhere, added to entries' },
  whose: ({ person }) => sql`entry in (select id from entry where person = ${person})`,
  columns: {
    entry: shown('応募の番号', 'Entry'),
    source: technical,
    town: shown('まち', 'Town'),
    title: shown('課題', 'Challenge'),
    organization_name: shown('事業者', 'Organization'),
    finished_on: shown('終わった日', 'Finished'),
    story: shown('まとめのページ', 'Story'),
    added_at: shown('添えた日時', 'Added'),
  },
  erase: 'rows',
})

export const privacy: Privacy = {
  file: {
    name: { ja: 'ふるさとファイル', en: 'Home towns' },
    purpose: {
      ja: '本人の同意により、ほかのまちで終えた取組をふるさとでの応募に生かすため',
      en: 'To let work finished in one town count in another, with the person’s consent',
    },
    people: { ja: 'ふるさとを選んだ人', en: 'Whoever chose a home town' },
    source: { ja: '本人が画面から登録', en: 'From the person, by the site' },
    recipients: {
      ja: '本人が応募に添えたとき、その募集の事業者',
      en: 'The organization of a challenge, once the person adds it to their entry',
    },
    sensitive: false,
  },
  holdings: [home_town, entry_experience],
}
