import { t } from '#platform/i18n/index.ts'
import { formatYen } from './numbers.ts'

/** As whoever reads this page writes it: 32,500円, ¥32,500. */
export const yenText = (yen: number): string => t(formatYen(yen), formatYen(yen, 'sign'))
