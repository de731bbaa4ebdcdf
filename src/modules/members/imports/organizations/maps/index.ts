// Every kind of file we know, the most particular first.
import type { OrganizationMap } from '../targets.ts'
import { genericMap } from './generic.ts'
import { gBizInfoMap, nationalMap } from './national.ts'
import { couponShopsMap, factoryShopsMap, groupMembersMap, voucherShopsMap } from './shops.ts'
import { englishPlacesMap, publicPlacesMap, touristPlacesMap } from './standard.ts'

export const columnMaps: readonly OrganizationMap[] = [
  nationalMap,
  gBizInfoMap,
  couponShopsMap,
  voucherShopsMap,
  factoryShopsMap,
  groupMembersMap,
  touristPlacesMap,
  publicPlacesMap,
  englishPlacesMap,
  genericMap,
]
