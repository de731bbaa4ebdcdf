import { expect, it } from 'vitest'
import fc from 'fast-check'
import { pixelOf, tilesAround, tileSize } from './tiles.ts'

const place = fc.record({
  latitude: fc.double({ min: 20, max: 46, noNaN: true }),
  longitude: fc.double({ min: 122, max: 155, noNaN: true }),
})
const zoom = fc.integer({ min: 5, max: 18 })

/** The way back, written down by itself: the Gudermannian function. */
function placeAt({ x, y }: { x: number; y: number }, at: number) {
  const world = tileSize * 2 ** at
  const north = Math.PI * (1 - (2 * y) / world)
  return { latitude: (Math.atan(Math.sinh(north)) * 180) / Math.PI, longitude: (x / world) * 360 - 180 }
}

it('finds the tiles and the point in them', () => {
  // By the formula with the logarithm: x = 58191.0528, y = 25814.3963 at zoom 16.
  const { tiles, x, y } = tilesAround({ latitude: 35.6466, longitude: 139.653 }, 16)
  expect([tiles[0], tiles[4], tiles[8]]).toEqual([
    { x: 58190, y: 25813 },
    { x: 58191, y: 25814 },
    { x: 58192, y: 25815 },
  ])
  expect([x, y].map(Math.round)).toEqual([256 + 14, 256 + 101])
})

it('leads from a place to its pixel and back', () => {
  fc.assert(
    fc.property(place, zoom, (given, at) => {
      const back = placeAt(pixelOf(given, at), at)
      expect(back.latitude).toBeCloseTo(given.latitude, 8)
      expect(back.longitude).toBeCloseTo(given.longitude, 8)
    }),
  )
})

it('has the place in the tile in the middle, and all tiles in the world', () => {
  fc.assert(
    fc.property(place, zoom, (given, at) => {
      const { tiles, x, y } = tilesAround(given, at)
      for (const offset of [x, y]) expect(Math.floor(offset / tileSize)).toBe(1)
      expect(tiles.every((tile) => Math.min(tile.x, tile.y) >= 0 && Math.max(tile.x, tile.y) < 2 ** at)).toBe(true)
      expect(new Set(tiles.map((tile) => `${tile.x}/${tile.y}`)).size).toBe(9)
    }),
  )
})
