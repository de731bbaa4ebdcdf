/** Of the terms of use and the privacy notice (`src/site`): a text that changes gets a new one. */
export const termsVersion = '2026-11-01'
