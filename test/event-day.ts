// For the walks through every page: the day of an event, with a table to sit at, and its door.
interface Walking {
  get(who: 'factory', path: string): Response | Promise<Response>
  post(who: 'factory', path: string, values: Record<string, string>): Response | Promise<Response>
}

/** Gives the paths of the seats, planned, and of the door. */
export async function eventDay({ get, post }: Walking, event: string): Promise<{ seating: string; door: string }> {
  const seating = `/events/${event}/seating`
  await post('factory', `${seating}/settings`, { version: '0', tables: '2', size: '4', sizes: '', rounds: '2' })
  await post('factory', `${seating}/plan`, { who: 'admitted' })
  const led = await get('factory', `/events/${event}/door`)
  return { seating, door: led.headers.get('location') ?? '' }
}
