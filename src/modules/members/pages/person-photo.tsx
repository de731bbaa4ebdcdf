import { Avatar, type Html } from '#ui/index.ts'
import { memberPaths } from '../paths.ts'

interface PersonPhotoProps {
  /** `photo` only when the viewer may see it. */
  person: { id: string; display_name: string; photo: string | null }
  large?: boolean
}

/** Their photo, or the first letter of their name. The name stands beside it, so it is silent. */
export const PersonPhoto = ({ person: { id, display_name, photo }, large }: PersonPhotoProps): Html =>
  photo === null ? (
    <Avatar name={display_name} large={large} />
  ) : (
    <img
      class={['avatar', large && 'large']}
      src={memberPaths.personPhoto(id, photo)}
      alt=""
      width={large ? 96 : 40}
      height={large ? 96 : 40}
      loading="lazy"
    />
  )
