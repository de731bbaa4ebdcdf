// What a municipality is called in a sentence: 区内 and the ward, 町内 and the town. Like the language it comes with the request.
import { AsyncLocalStorage } from 'node:async_hooks'

const kinds: Readonly<Record<string, { ja: string; en: string }>> = {
  区: { ja: '区', en: 'ward' },
  市: { ja: '市', en: 'city' },
  町: { ja: '町', en: 'town' },
  村: { ja: '村', en: 'village' },
}
/** Of a name that ends otherwise, and outside of a request. */
const other = { ja: '地域', en: 'region' }

const current = new AsyncLocalStorage<{ ja: string; en: string }>()

/** `${town().ja}内の会社`, `firms in the ${town().en}`. */
export const town = (): { ja: string; en: string } => current.getStore() ?? other

/** Runs in the municipality of this name. */
export const withTown = <T>(name: string, run: () => T): T => current.run(kinds[name.slice(-1)] ?? other, run)
