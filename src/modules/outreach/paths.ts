export const outreachPaths = {
  /** What a signed-in person wants to hear of. */
  mine: () => '/me/support-mail',
  /** The same, by the link of a mail. */
  byKey: (key: string) => `/support-mail/${key}`,
  /** Whom the schemes reached, for staff. */
  effect: () => '/staff/outreach',
}
