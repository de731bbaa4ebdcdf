import { Hono } from 'hono'
import type { Env } from '#platform/http/env.ts'
import { adminRoutes } from './admin.tsx'
import { confirmationRoutes } from './confirmation.tsx'
import { emailRoutes } from './email.tsx'
import { enterCodeRoutes } from './enter-code.tsx'
import { mailRoutes } from './mail.tsx'
import { ownRoutes } from './own.tsx'
import { oidcRoutes } from './oidc.tsx'
import { passkeyRoutes } from './passkeys.tsx'
import { passwordRoutes } from './password.tsx'
import { secondFactorRoutes } from './second-factor.tsx'
import { signInRoutes } from './sign-in.tsx'
import { registerRoutes } from './register.tsx'

export const routes = new Hono<Env>()
  .route('/', registerRoutes)
  .route('/', signInRoutes)
  .route('/', enterCodeRoutes)
  .route('/', ownRoutes)
  .route('/', emailRoutes)
  .route('/', passwordRoutes)
  .route('/', passkeyRoutes)
  .route('/', oidcRoutes)
  .route('/', secondFactorRoutes)
  .route('/', confirmationRoutes)
  .route('/', adminRoutes)
  .route('/', mailRoutes)
