// Why a file could not be read, in words.
import type {Language, SkippedFile} from '../engine/index.ts'
import {say, type TextKey} from './texts/index.ts'

const systemReasons: Readonly<Record<string, TextKey>> = {
  ENOENT: 'reasonGone',
  EACCES: 'reasonDenied',
  EPERM: 'reasonDenied',
  EISDIR: 'reasonFolder',
  folder: 'reasonFolder',
  ELOOP: 'reasonLoop',
  EFBIG: 'reasonTooLarge',
  outside: 'reasonOutside',
  'git-folder': 'reasonGit',
  'not-a-file': 'reasonNotAFile',
  exists: 'reasonExists',
  EROFS: 'reasonReadOnly',
  ENOSPC: 'reasonFull',
  ERR_WORKER_OUT_OF_MEMORY: 'reasonMemory',
  'thread-ended': 'reasonThread',
}

/** An error code of the system or of `WriteError`, in words; the code itself when there are none. */
export function systemReason(language: Language, code: string): string {
  const key = systemReasons[code]
  return key === undefined ? code : say(language, key)
}

const fileReasons: Readonly<Record<Exclude<SkippedFile['reason'], 'unreadable'>, TextKey>> = {
  'too-large': 'reasonTooLarge',
  timeout: 'reasonTimeout',
  binary: 'reasonBinary',
  encoding: 'reasonEncoding',
  'too-deep': 'reasonTooDeep',
}

export function skipReason(language: Language, reason: SkippedFile['reason'], detail: string): string {
  return reason === 'unreadable' ? systemReason(language, detail) : say(language, fileReasons[reason])
}
