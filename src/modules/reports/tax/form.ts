// 消費税等仕入控除税額報告 as a form, like that of the application. The reasons are those that the tax law knows.
import { t } from '#platform/i18n/index.ts'
import { type Answers, type FormDefinition, formDefinition } from '#modules/schemes/index.ts'

const when = (is: 'amount' | 'none') => ({ field: 'came_back', is: [is] })

export const taxForm = (): FormDefinition =>
  formDefinition.parse({
    sections: [
      {
        code: 'tax',
        title: t('消費税の申告の結果', 'What the tax return came to'),
        fields: [
          {
            code: 'came_back',
            kind: 'one',
            needed: true,
            label: t(
              '補助の対象の経費にかかった消費税を、申告で控除しましたか',
              'Was the consumption tax on what was aided deducted in your return?',
            ),
            options: [
              { code: 'none', label: t('控除していない（返還する額はない）', 'No, nothing is to be returned') },
              { code: 'amount', label: t('控除した（返還する額がある）', 'Yes, there is an amount to be returned') },
            ],
          },
          {
            code: 'reason',
            kind: 'one',
            needed: true,
            when: when('none'),
            label: t('控除していない理由', 'Why not'),
            options: [
              { code: 'exempt', label: t('免税事業者で、申告の義務がない', 'Exempt: no return is due') },
              {
                code: 'simplified',
                label: t('簡易課税または2割特例で申告した', 'Simplified taxation, or the 20 per cent rule'),
              },
              {
                code: 'specified',
                label: t(
                  '公益法人などで、特定収入の割合が5％を超える',
                  'A public-benefit body with more than 5 per cent specified income',
                ),
              },
              {
                code: 'exempt_sales',
                label: t('個別対応方式で、非課税売上だけのための経費とした', 'Itemized method, for exempt sales only'),
              },
              {
                code: 'untaxed',
                label: t(
                  '対象の経費に消費税がかかっていない（人件費など）',
                  'No tax was on what was aided (wages and the like)',
                ),
              },
            ],
          },
          {
            code: 'until_on',
            kind: 'date',
            needed: true,
            when: when('amount'),
            label: t('申告した課税期間の終わりの日', 'Last day of the tax period'),
          },
          {
            code: 'method',
            kind: 'one',
            needed: true,
            when: when('amount'),
            label: t('控除の方法', 'How it was deducted'),
            options: [
              {
                code: 'whole',
                label: t(
                  '全額控除（課税売上割合95％以上、課税売上5億円以下）',
                  'In full (taxable ratio of 95 per cent or more, sales up to 500 million yen)',
                ),
              },
              { code: 'itemized', label: t('個別対応方式', 'Itemized') },
              { code: 'proportional', label: t('一括比例配分方式', 'Proportional') },
            ],
          },
          {
            code: 'ratio',
            kind: 'number',
            needed: true,
            when: when('amount'),
            min: 0,
            max: 100,
            label: t('課税売上割合（端数切捨て）', 'Ratio of taxable sales (rounded down)'),
            unit: '%',
          },
          {
            code: 'back_yen',
            kind: 'yen',
            needed: true,
            when: when('amount'),
            label: t('補助金のうち控除した額（返還する額）', 'What of the aid was deducted, to be returned'),
            help: t('補助金の額×10÷110×課税売上割合がめやすです。', 'About: aid × 10 ÷ 110 × ratio.'),
          },
          { code: 'words', kind: 'text', max: 1000, label: t('計算のしかた、説明', 'How it was worked out') },
        ],
      },
    ],
  })

/** What comes back, as reported; 0: nothing. */
export const backYen = ({ came_back, back_yen }: Answers): number =>
  came_back === 'amount' && typeof back_yen === 'string' ? Number(back_yen) : 0
