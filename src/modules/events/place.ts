// Where a venue is on the map of the Geospatial Information Authority: a link, nothing of theirs is loaded into our page.
interface Place {
  venue_address: string
  latitude: number | null
  longitude: number | null
}

/** Null without coordinates and without an address. With a cross in the middle (`c1`). */
export function mapHref({ venue_address, latitude, longitude }: Place): string | null {
  if (latitude !== null && longitude !== null) return `https://maps.gsi.go.jp/#17/${latitude}/${longitude}/&vs=c1`
  return venue_address === '' ? null : `https://maps.gsi.go.jp/?q=${encodeURIComponent(venue_address)}`
}
