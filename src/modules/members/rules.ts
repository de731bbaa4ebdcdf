/** As many photographs as a page shows well. */
export const maxPhotos = 6
