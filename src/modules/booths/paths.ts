export const boothPaths = {
  /** The organizer's. */
  organize: (event: string) => `/events/${event}/booths`,
  times: (event: string) => `/events/${event}/booths/times`,
  clearing: (event: string) => `/events/${event}/booths/times/clearing`,
  /** Who comes when; to print. The organizer's and the firm's. */
  timetable: (event: string, booth: string) => `/events/${event}/booths/${booth}`,
  edit: (event: string, booth: string) => `/events/${event}/booths/${booth}/edit`,
  removal: (event: string, booth: string) => `/events/${event}/booths/${booth}/removal`,
  /** A participant's; the code is the key. */
  bookings: (code: string) => `/tickets/${code}/bookings`,
  cancellation: (code: string, booking: string) => `/tickets/${code}/bookings/${booking}/cancellation`,
}
