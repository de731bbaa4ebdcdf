/** The pattern of `like` for whatever has this text in it; its own % and _ are letters. */
export const containing = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`
