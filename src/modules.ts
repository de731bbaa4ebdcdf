// Every module, in order: one may use only those above it.
import type { Module } from '#platform/module.ts'

export const modules: readonly Module[] = []
