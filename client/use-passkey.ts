// The browser's half of a passkey: asks for what is to be signed, has the device sign it, and sends it with the form.

const bytesOf = (text: string): ArrayBuffer =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0)).buffer

const textOf = (bytes: ArrayBuffer | null): string | undefined =>
  bytes === null
    ? undefined
    : btoa(String.fromCharCode(...new Uint8Array(bytes)))
        .replaceAll('+', '-')
        .replaceAll('/', '_')
        .replaceAll('=', '')

const listed = (keys: PublicKeyCredentialDescriptorJSON[] = []) =>
  keys.map(({ id }) => ({ id: bytesOf(id), type: 'public-key' as const }))

// By hand: not every browser has `parseCreationOptionsFromJSON`, nor every password manager a `toJSON`.

async function make(options: PublicKeyCredentialCreationOptionsJSON): Promise<object> {
  const { challenge, rp, user, pubKeyCredParams, timeout, excludeCredentials } = options
  const publicKey: PublicKeyCredentialCreationOptions = {
    rp,
    timeout,
    challenge: bytesOf(challenge),
    user: { ...user, id: bytesOf(user.id) },
    pubKeyCredParams: pubKeyCredParams.map(({ alg }) => ({ alg, type: 'public-key' })),
    excludeCredentials: listed(excludeCredentials),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  }
  const made = await navigator.credentials.create({ publicKey })
  if (!(made instanceof PublicKeyCredential && made.response instanceof AuthenticatorAttestationResponse))
    throw new TypeError('No key was made')
  const { clientDataJSON, attestationObject } = made.response
  return answer(made, {
    clientDataJSON: textOf(clientDataJSON),
    attestationObject: textOf(attestationObject),
    transports: made.response.getTransports(),
  })
}

async function use({
  challenge,
  rpId,
  timeout,
  allowCredentials,
}: PublicKeyCredentialRequestOptionsJSON): Promise<object> {
  const used = await navigator.credentials.get({
    publicKey: {
      rpId,
      timeout,
      challenge: bytesOf(challenge),
      allowCredentials: listed(allowCredentials),
      userVerification: 'required',
    },
  })
  if (!(used instanceof PublicKeyCredential && used.response instanceof AuthenticatorAssertionResponse))
    throw new TypeError('No key was used')
  const { clientDataJSON, authenticatorData, signature, userHandle } = used.response
  return answer(used, {
    clientDataJSON: textOf(clientDataJSON),
    authenticatorData: textOf(authenticatorData),
    signature: textOf(signature),
    userHandle: textOf(userHandle),
  })
}

const answer = ({ id, type }: PublicKeyCredential, response: object) => ({
  id,
  rawId: id,
  type,
  response,
  clientExtensionResults: {},
})

/**
 * `data-passkey="create|get"` on a form with `data-options="<path>"` and an empty input `credential`. Hidden until it is
 * known that the browser can; what failed is said in its `[role=status]`, in the words of `data-failed`.
 */
export function usePasskey(): void {
  if (!('PublicKeyCredential' in window)) return
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]')) {
    form.hidden = false
    form.addEventListener('submit', async (event) => {
      event.preventDefault()
      const status = form.querySelector<HTMLElement>('[role="status"]')
      const input = form.querySelector<HTMLInputElement>('input[name="credential"]')
      if (!status || !input) return
      status.textContent = ''
      try {
        const options = await (await fetch(form.dataset['options'] ?? '', { method: 'POST' })).json()
        input.value = JSON.stringify(await (form.dataset['passkey'] === 'create' ? make(options) : use(options)))
        form.submit()
      } catch {
        status.textContent = form.dataset['failed'] ?? ''
      }
    })
  }
}
