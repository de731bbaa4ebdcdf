// The file that goes to the bank: 総合振込, checked as it is written.
import { readZengin, toBankText, findBank, findBranch, writeZengin } from '#modules/schemes/index.ts'
import type { BankAccount } from '../tables.ts'

export interface Source extends Omit<BankAccount, 'holder'> {
  client_code: string
  client_name: string
}

export interface Transfer extends BankAccount {
  position: number
  yen: number
}

const kana = (name: string | undefined): string => toBankText(name ?? '').text.slice(0, 15)

/** 顧客コード1 and 2: number of the batch and place in it, by which the bank's answer finds the payment. */
export const customerCode = (batch: number, position: number): string =>
  `${String(batch).padStart(10, '0')}${String(position).padStart(10, '0')}`

/** Throws where its own check finds anything, or the sums differ. */
export function transferFile(
  source: Source,
  batch: { number: number; pay_on: string },
  transfers: readonly Transfer[],
): Uint8Array<ArrayBuffer> {
  const bytes = writeZengin(
    {
      委託者コード: source.client_code,
      委託者名: source.client_name,
      振込日: batch.pay_on.slice(5).replace('-', ''),
      仕向銀行番号: source.bank,
      仕向銀行名: kana(findBank(source.bank)?.kana),
      仕向支店番号: source.branch,
      仕向支店名: kana(findBranch(source.bank, source.branch)?.kana),
      預金種目: source.kind,
      口座番号: source.number,
    },
    transfers.map(({ position, yen, bank, branch, kind, number, holder }) => ({
      被仕向銀行番号: bank,
      被仕向銀行名: kana(findBank(bank)?.kana),
      被仕向支店番号: branch,
      被仕向支店名: kana(findBranch(bank, branch)?.kana),
      預金種目: kind,
      口座番号: number,
      受取人名: holder,
      振込金額: String(yen),
      顧客コード: customerCode(batch.number, position),
      振込指定区分: '7',
    })),
  )
  const { count, total } = readZengin(bytes)
  const sum = transfers.reduce((all, { yen }) => all + yen, 0)
  if (count !== transfers.length || total !== sum) throw new Error('the transfer file differs from its batch')
  return bytes
}
