import { t } from '#platform/i18n/index.ts'
import { type Figure, Figures as FigureList, type Html } from '#ui/index.ts'
import type { Figures } from '../figures.ts'
import { fewText } from '../phrases.ts'
import { isFew } from '../rules.ts'

/** Public: so few that they could be recognised are not told. */
export const FiguresOfEvent = ({ figures: f }: { figures: Figures }): Html => {
  const [people, pairs] = [t('人', ''), t('組', '')]
  const known = (value: number | null, label: string, note?: string): Figure[] =>
    value === null ? [] : [{ value, unit: people, label, note }]
  return (
    <FigureList
      items={[
        {
          value: f.people,
          unit: people,
          label: t('申込み', 'Applied'),
          note: t(`${f.groups}組`, `${f.groups} groups`),
        },
        ...known(f.drawn, t('抽選の対象', 'In the draw')),
        ...known(f.admitted, t('参加決定', 'Admitted')),
        ...known(
          f.attended,
          t('来た方', 'Came'),
          f.walk_ins ? t(`うち当日参加 ${f.walk_ins}人`, `${f.walk_ins} of them walked in`) : undefined,
        ),
        ...known(f.no_shows, t('来られなかった方', 'Did not come')),
        ...known(
          f.first_timers,
          t('はじめての方', 'For the first time'),
          t('申し込んだご本人のうち', 'Among those who applied themselves'),
        ),
        ...(f.new_pairs > 0
          ? [{ value: f.new_pairs, unit: pairs, label: t('はじめて出会った組', 'Pairs who met') }]
          : []),
        ...(f.mutual_wishes > 0
          ? [
              isFew(f.mutual_wishes)
                ? { value: fewText(), label: t('また会う約束につながった組', 'Pairs who will meet again') }
                : {
                    value: f.mutual_wishes,
                    unit: pairs,
                    label: t('また会う約束につながった組', 'Pairs who will meet again'),
                  },
            ]
          : []),
        ...(f.answers > 0
          ? [{ value: f.answers, unit: t('件', ''), label: t('アンケートの回答', 'Survey answers') }]
          : []),
      ]}
    />
  )
}
