export const drawPaths = {
  /** Everybody's: what was promised, and after the draw how each seat came about. */
  page: (event: string) => `/draws/${event}`,
  mine: (event: string, receipt: string) => `/draws/${event}?receipt=${receipt}#receipt`,
  list: (event: string) => `/draws/${event}/list.jsonl`,
  proof: (event: string) => `/draws/${event}/draw-proof.json`,
  /** The organizer's. */
  organize: (event: string) => `/events/${event}/draw`,
  override: (event: string, registration: string) => `/events/${event}/draw/overrides/${registration}`,
  freezing: (event: string) => `/events/${event}/draw/freezing`,
  run: (event: string) => `/events/${event}/draw/run`,
}
