// Which tiles of a web map show a place. Pure. Web Mercator in tiles of 256 pixels, as the Geospatial Information Authority gives them out:
// https://maps.gsi.go.jp/development/siyou.html and https://wiki.openstreetmap.org/wiki/Slippy_map_tilenames
export const tileSize = 256
export const tileHost = 'https://cyberjapandata.gsi.go.jp'

/** 標準地図, zoom 5 to 18. */
export const addressOf = ({ x, y }: { x: number; y: number }, zoom: number): string =>
  `${tileHost}/xyz/std/${zoom}/${x}/${y}.png`

export interface Place {
  latitude: number
  longitude: number
}

/** In pixels from the north-west corner of the world, at a zoom of 0 to 18. Between 85° south and 85° north. */
export function pixelOf({ latitude, longitude }: Place, zoom: number): { x: number; y: number } {
  const world = tileSize * 2 ** zoom
  const north = Math.asinh(Math.tan((latitude * Math.PI) / 180))
  return { x: ((longitude + 180) / 360) * world, y: ((1 - north / Math.PI) / 2) * world }
}

/** Three by three tiles, row by row, the place in the one in the middle; where it lies in them, in pixels from their corner. */
export function tilesAround(place: Place, zoom: number) {
  const { x, y } = pixelOf(place, zoom)
  const [west, north] = [Math.floor(x / tileSize) - 1, Math.floor(y / tileSize) - 1]
  const tiles = [0, 1, 2].flatMap((row) => [0, 1, 2].map((column) => ({ x: west + column, y: north + row })))
  return { tiles, x: x - west * tileSize, y: y - north * tileSize }
}
