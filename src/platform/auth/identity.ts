// The account behind a request, installation-wide. What it is in one municipality is the members module's to say.

export interface Account {
  id: string
  email: string
  name: string
  session: string
}

export interface Identity {
  accountOf(headers: Headers): Promise<Account | null>
}
