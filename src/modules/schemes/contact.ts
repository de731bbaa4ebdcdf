/** Whom to ask about a scheme: the department and how it is reached, in one line. */
export const contactText = ({ department, contact }: { department: string; contact: string }): string =>
  contact.includes(department) ? contact : `${department}　${contact}`.trim()
