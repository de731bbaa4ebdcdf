// What is asked years after: what everybody is asked, then what the scheme asks. A form like that of the application.
import { t } from '#platform/i18n/index.ts'
import { type FormDefinition, formDefinition } from '#modules/schemes/index.ts'
import type { ReportPlan } from './plan.ts'

const ownCode = (index: number): string => `own_${index + 1}`

export const outcomeForm = ({ questions }: Pick<ReportPlan, 'questions'>): FormDefinition =>
  formDefinition.parse({
    sections: [
      {
        code: 'outcome',
        title: t('その後のようす', 'How it went on'),
        fields: [
          {
            code: 'going_on',
            kind: 'one',
            label: t('支援を受けた取組は続いていますか', 'Does what was supported go on?'),
            needed: true,
            options: [
              { code: 'grown', label: t('続いていて、広がった', 'It goes on and has grown') },
              { code: 'same', label: t('続いている', 'It goes on') },
              { code: 'smaller', label: t('続いているが、小さくした', 'It goes on, smaller') },
              { code: 'ended', label: t('終えた', 'It has ended') },
            ],
          },
          { code: 'sales_yen', kind: 'yen', label: t('この1年の売上', 'Sales of the last year') },
          {
            code: 'employees',
            kind: 'number',
            label: t('いまの従業員数', 'Employees now'),
            unit: t('人', 'people'),
            min: 0,
            max: 1_000_000,
          },
          ...questions.map(({ label, kind, unit }, index) => ({
            code: ownCode(index),
            kind,
            label,
            ...(kind === 'number' && unit !== '' && { unit }),
            ...(kind === 'number' ? { min: 0, max: 1_000_000_000 } : { max: 1000 }),
          })),
          {
            code: 'words',
            kind: 'text',
            label: t('できたこと、困っていること', 'What worked, and what is hard'),
            help: t('ほかの支援につなげられることがあります。', 'There may be other support for it.'),
            max: 1000,
          },
        ],
      },
    ],
  })
