import { describe, expect, it } from 'vitest'
import { isEasyToGuess } from './easy-password.ts'

describe('a password', () => {
  it.each([
    '1234567890',
    'aaaaaaaaaaaa',
    'abcdefghijklm',
    '9876543210',
    'passwordpassword',
    'Password2026',
    'まちポート2026',
    'MACHIPORT!!!1',
    'ｐａｓｓｗｏｒｄ１２３',
    'qwertyuiop1',
    'ababababab',
  ])('like %s is what others try first', (password) => expect(isEasyToGuess(password)).toBe(true))

  it.each([
    'correct horse battery',
    'another good password',
    '世田谷の春は桜がきれい',
    'kX9#vT2!qLm7',
    'a quite new password',
  ])('like %s is not', (password) => expect(isEasyToGuess(password)).toBe(false))
})
