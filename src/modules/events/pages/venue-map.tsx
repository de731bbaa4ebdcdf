// Where a venue is, on tiles of the Geospatial Information Authority. A browser asks them for nothing before the map is opened: pictures
// that are loaded lazily are not fetched while they are folded away.
import { t } from '#platform/i18n/index.ts'
import type { Html } from '#ui/index.ts'
import { addressOf, type Place, tilesAround, tileSize } from '../tiles.ts'

/** About two metres a pixel: the streets around, and the next station. */
const zoom = 16

export function VenueMap({ name, place }: { name: string; place: Place }): Html {
  const { tiles, x, y } = tilesAround(place, zoom)
  return (
    <details class="venue-map">
      <summary>
        {t('地図を表示（国土地理院から読み込みます）', 'Show the map (from the Geospatial Information Authority)')}
      </summary>
      <div
        class="map-window"
        role="img"
        aria-label={t(
          `${name}のまわりの地図。中央の印が会場です`,
          `Map around ${name}; the mark in the middle is the venue`,
        )}
      >
        <div class="map-sheet">
          <div class="map-tiles">
            {tiles.map((tile) => (
              <img src={addressOf(tile, zoom)} alt="" width={tileSize} height={tileSize} loading="lazy" />
            ))}
          </div>
          {/* As large as it needs to be for the venue to lie in its middle, and so in the window's. */}
          <svg class="map-mark" width={2 * x} height={2 * y} aria-hidden="true">
            <g transform={`translate(${x} ${y})`}>
              <path d="M0 0C-4-9-12-14-12-24a12 12 0 0 1 24 0C12-14 4-9 0 0Z" />
              <circle cy={-24} r={4.5} />
            </g>
          </svg>
        </div>
      </div>
      <p class="map-source">
        {t('出典：', 'Source: ')}
        <a href="https://maps.gsi.go.jp/development/ichiran.html" rel="noreferrer">
          {t('地理院タイル', 'GSI Tiles')}
        </a>
      </p>
    </details>
  )
}
