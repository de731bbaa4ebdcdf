// The first step of writing: for whom, and what kind of event.
import { t } from '#platform/i18n/index.ts'
import { Card, CardList, type Html, PageHead, Tabs } from '#ui/index.ts'
import { kinds } from '../kinds/index.ts'
import { eventPaths } from '../paths.ts'

export interface Organizer {
  /** `department`, or the id of an organization. */
  id: string
  name: string
}

interface ChooseProps {
  organizer: Organizer
  /** All that the reader may write for. */
  organizers: readonly Organizer[]
}

export const ChooseKind = ({ organizer, organizers }: ChooseProps): Html => (
  <>
    <PageHead
      title={t('どんな催しを開きますか', 'What kind of event?')}
      lead={t(
        `主催：${organizer.name}。種類に合わせて、決め方や定員の下書きが入ります。あとから全部変えられます。`,
        `Organizer: ${organizer.name}. The kind fills in what is usual; all of it can be changed.`,
      )}
    />
    {organizers.length > 1 && (
      <Tabs
        label={t('主催', 'Organizer')}
        items={organizers.map(({ id, name }) => ({
          href: eventPaths.begin(id),
          label: name,
          current: id === organizer.id,
        }))}
      />
    )}
    <CardList label={t('催しの種類', 'Kinds')}>
      {kinds.map(({ id, label, description }) => (
        <Card level={2} title={t(label)} href={eventPaths.begin(organizer.id, id)}>
          <p>{t(description)}</p>
        </Card>
      ))}
    </CardList>
  </>
)
