import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localPath } from './local-path.ts'

describe('a way back', () => {
  it.each([
    ['/account?x=1#y', '/account?x=1#y'],
    ['/o/日本', '/o/%E6%97%A5%E6%9C%AC'],
    ['//evil.example/', '/'],
    ['/\\evil.example', '/'],
    ['/\t/evil.example', '/'],
    ['/.//evil.example', '/'],
    ['https://evil.example/', '/'],
    ['javascript:alert(1)', '/'],
    ['', '/'],
    [undefined, '/'],
  ])('%j leads to %s', (text, path) => expect(localPath(text)).toBe(path))

  it('never leaves the site, and can always stand in a header', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.webPath(), fc.string({ unit: 'binary' })),
        fc.constantFrom('', '/', '//', '/.//'),
        (rest, start) => {
          const path = localPath(start + rest)
          expect(new URL(path, 'https://machiport.example').host).toBe('machiport.example')
          expect(new Headers({ location: path }).get('location')).toBe(path)
        },
      ),
    )
  })
})
