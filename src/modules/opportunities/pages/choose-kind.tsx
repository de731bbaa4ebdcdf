// The first step of writing: which kind suits.
import { t } from '#platform/i18n/index.ts'
import { Card, CardList, Chip, type Html, LinkButton, PageHead } from '#ui/index.ts'
import type { Kind } from '../kinds/index.ts'
import { opportunityPaths } from '../paths.ts'

export const ChooseKind = ({
  organization,
  kinds,
}: {
  organization: { id: string; name: string }
  kinds: readonly Kind[]
}): Html => (
  <>
    <PageHead
      title={t('どんな形で力を借りますか', 'What kind of help do you need?')}
      lead={t(
        `${organization.name}の募集を書きます。迷ったら「はじめの一歩」からどうぞ。`,
        `Writing for ${organization.name}. If in doubt, begin with a first step.`,
      )}
    />
    <CardList label={t('募集の種類', 'Kinds')}>
      {kinds.map((kind) => (
        <Card
          level={2}
          title={t(kind.description)}
          href={opportunityPaths.new(organization.id, kind.id)}
          chips={<Chip kind={kind.chip}>{t(kind.label)}</Chip>}
        >
          <ul class="ticks">
            {kind.suits.map((line) => (
              <li>{t(line)}</li>
            ))}
          </ul>
        </Card>
      ))}
    </CardList>
    <p>
      <LinkButton kind="second" href={opportunityPaths.mine()}>
        {t('自社の募集へ戻る', 'Back to our challenges')}
      </LinkButton>
    </p>
  </>
)
