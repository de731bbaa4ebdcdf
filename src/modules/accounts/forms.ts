import { z } from 'zod'
import { passwordLength } from '#platform/auth/asked.ts'
import { actingOrigins, roles } from '#platform/auth/actor.ts'
import { agreed, choice, email, optionalText, text, uuid } from '#platform/forms/fields.ts'
import { next } from '#platform/http/way-back.ts'
import { t } from '#platform/i18n/index.ts'
import { isEasyToGuess } from './easy-password.ts'

/** Any characters, pasted or typed; only the length counts, and that it is not the first that comes to mind (OWASP ASVS 5, 6.2). */
const password = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((input, context): string => {
    const value = typeof input === 'string' ? input : ''
    const fits = value.length >= passwordLength.min && value.length <= passwordLength.max
    if (fits && !isEasyToGuess(value)) return value
    context.addIssue({
      code: 'custom',
      message: fits
        ? t('ほかの人が思いつきにくい言葉にしてください', 'Please choose what others are less likely to try')
        : t(
            `${passwordLength.min}文字以上、${passwordLength.max}文字までで決めてください`,
            `Please use ${passwordLength.min} to ${passwordLength.max} characters`,
          ),
    })
    return z.NEVER
  })
const anyPassword = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((input): string => (typeof input === 'string' ? input : ''))

export const registerForm = z.object({
  name: text({ max: 60 }),
  email: email(),
  password,
  terms: agreed(() => t('利用規約を読み、同意のしるしを付けてください', 'Please read the terms and tick the box')),
  next: next(),
})
const code = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((input, context): string => {
    const value = typeof input === 'string' ? input.normalize('NFKC').replaceAll(/[\s-]/g, '') : ''
    if (/^\d{6}$/.test(value)) return value
    context.addIssue({ code: 'custom', message: t('6桁の数字を入れてください', 'Please enter the six digits') })
    return z.NEVER
  })
export const codeForm = z.object({ code, next: next() })
export const recoveryForm = z.object({ code: text({ max: 100 }), next: next() })
export const confirmForm = z.object({
  password: anyPassword,
  code: optionalText({ max: 20 }),
  next: next(),
})
/** What the browser made of a passkey: JSON, judged where it is used. */
const credential = z.string().max(20_000).catch('')
export const passkeyForm = z.object({ name: text({ max: 40 }), credential })
export const passkeyUseForm = z.object({ credential, next: next() })
export const passkeyNameForm = z.object({ id: text({ max: 100 }), name: text({ max: 40 }) })
export const passkeyRemovalForm = z.object({ id: text({ max: 100 }) })
export const oidcForm = z.object({ next: next() })
export const emailForm = z.object({ email: email() })
export const emailConfirmationForm = z.object({ token: optionalText({ max: 200 }) })
export const holderForm = z.object({ account: text({ max: 100 }) })

export const signInForm = z.object({ email: email(), password: anyPassword, next: next() })
export const linkForm = z.object({ email: email(), next: next() })
export const linkUseForm = z.object({ token: optionalText({ max: 200 }), next: next() })
export const forgotForm = z.object({ email: email(), next: next() })
export const resetForm = z.object({ token: optionalText({ max: 200 }), password, next: next() })
export const changePasswordForm = z.object({ current: anyPassword, password })
export const actingForm = z.object({
  kind: choice(['person', 'organization']),
  id: uuid(),
  origin: choice(actingOrigins),
})
export const roleForm = z.object({ account: text({ max: 100 }), role: choice(roles) })
