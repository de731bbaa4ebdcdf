// Two towns that do not exist. Prefecture 00 does not exist either, so nobody bears these codes; their check digits are valid.
import type { MunicipalityTable } from '#platform/db/tables.ts'

const common = { phone: '00-0000-0000' }

export const minamo: MunicipalityTable = {
  ...common,
  code: '000019',
  name: 'みなも区',
  name_kana: 'ミナモク',
  name_en: 'Minamo Ward',
  department: '産業振興課',
  department_en: 'Industry Promotion Division',
  address: '〒000-0001 みなも区水辺1丁目1番1号',
  address_en: '1-1-1 Mizube, Minamo Ward 000-0001',
  hosts: ['localhost'],
}

export const hoshimi: MunicipalityTable = {
  ...common,
  code: '000027',
  name: 'ほしみ町',
  name_kana: 'ホシミチョウ',
  name_en: 'Hoshimi Town',
  department: 'しごと・移住課',
  department_en: 'Work and Settlement Division',
  address: '〒000-0002 ほしみ町大字星見100番地',
  address_en: '100 Hoshimi, Hoshimi Town 000-0002',
  hosts: ['hoshimi.localhost'],
}

export const demoMunicipalities = [minamo, hoshimi] as const

/** Where each town is found: the first under the site's own address, the others under names of their own on the same port. */
export const demoTowns = (site: string): { town: MunicipalityTable; address: string }[] =>
  demoMunicipalities.map((town) => {
    const url = new URL(site)
    if (town !== minamo) url.hostname = town.hosts[0] ?? url.hostname
    return { town, address: url.origin }
  })
