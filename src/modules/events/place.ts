// Where a venue is on the map of the Geospatial Information Authority: a link.
interface Located {
  latitude: number | null
  longitude: number | null
}

/** As one copies it from a map; empty without. */
export const positionText = ({ latitude, longitude }: Located): string =>
  latitude === null || longitude === null ? '' : `${latitude}, ${longitude}`

/** Null where it is not known. */
export const placeOf = ({ latitude, longitude }: Located) =>
  latitude === null || longitude === null ? null : { latitude, longitude }

/** Null without coordinates and without an address. With a cross in the middle (`c1`). */
export function mapHref({ venue_address, latitude, longitude }: Located & { venue_address: string }): string | null {
  if (latitude !== null && longitude !== null) return `https://maps.gsi.go.jp/#17/${latitude}/${longitude}/&vs=c1`
  return venue_address === '' ? null : `https://maps.gsi.go.jp/?q=${encodeURIComponent(venue_address)}`
}
