// What a bank says of one transfer. The digits are those of the results that banks give in 全銀 files (預金口座振替の振替結果コード),
// as far as they fit a transfer; 4 and 5 are the usual reasons for which a transfer is sent back.
import type { Phrase } from '#platform/i18n/index.ts'

interface ResultCode {
  label: Phrase
  /** Whose turn it is; nobody's where it was paid. */
  whose?: 'town' | 'applicant'
}

export const resultCodes: Readonly<Record<string, ResultCode>> = {
  0: { label: { ja: '振込済み', en: 'Paid' } },
  1: { label: { ja: '資金不足', en: 'Not enough money' }, whose: 'town' },
  2: { label: { ja: '取引なし（解約など）', en: 'No such account any more' }, whose: 'applicant' },
  3: { label: { ja: '受取人の都合による停止', en: 'Stopped by its holder' }, whose: 'applicant' },
  4: { label: { ja: '口座なし（番号・支店の誤り）', en: 'No such account' }, whose: 'applicant' },
  5: { label: { ja: '名義の相違', en: 'Another holder' }, whose: 'applicant' },
  8: { label: { ja: '委託者の都合による停止', en: 'Stopped by the municipality' }, whose: 'town' },
  9: { label: { ja: 'その他', en: 'Other' }, whose: 'applicant' },
}
export const resultCodeList = Object.keys(resultCodes)
