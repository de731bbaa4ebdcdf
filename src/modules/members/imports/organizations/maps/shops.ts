// Numbers that only count the lines (ソート番号, or an ID that stands twice) are no keys: such rows are known by name and address.
// Lists of shops that towns publish or keep: coupons, vouchers, factory shops (焼津市), members of a group (高松市).
import type { OrganizationMap } from '../targets.ts'

export const couponShopsMap: OrganizationMap = {
  id: 'coupon-shops',
  name: { ja: 'クーポンの参加店', en: 'Shops of a coupon' },
  recognise: ['クーポン名', '店舗住所'],
  kind: 'sole_proprietor',
  columns: {
    name: ['クーポン名'],
    name_kana: ['クーポン名カナ'],
    postal_code: ['郵便番号'],
    address: ['店舗住所'],
    phone: ['電話番号'],
    story: ['店舗説明'],
    url: ['店舗URL'],
    latitude: ['緯度'],
    longitude: ['経度'],
  },
}

export const voucherShopsMap: OrganizationMap = {
  id: 'voucher-shops',
  name: { ja: '商品券・給付の取扱店', en: 'Shops that take a voucher' },
  recognise: ['店舗名', '業種', '住所'],
  kind: 'sole_proprietor',
  columns: {
    name: ['店舗名'],
    address: ['住所'],
    building: ['建物名'],
    latitude: ['緯度'],
    longitude: ['経度'],
  },
}

export const factoryShopsMap: OrganizationMap = {
  id: 'factory-shops',
  name: { ja: '工場直売所', en: 'Factory shops' },
  recognise: ['事業者名', '販売品1', '工場見学'],
  kind: 'factory',
  columns: {
    key: ['ID'],
    name: ['事業者名'],
    name_kana: ['事業者名カナ'],
    address: ['住所'],
    latitude: ['緯度'],
    longitude: ['経度'],
    phone: ['電話番号'],
    makes: [['販売品1', '販売品2', '販売品3']],
    url: ['URL'],
  },
  separators: { makes: '、' },
}

export const groupMembersMap: OrganizationMap = {
  id: 'group-members',
  name: { ja: '会の参加団体', en: 'Members of a group' },
  recognise: ['#property', 'groupName'],
  columns: { name: ['groupName'] },
}
