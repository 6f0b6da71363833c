// The wordings of other languages are not English: cspell:ignore Dieser kann keine Verbindung Remotecomputer herstellen Fehlercode Erweiterter peut étendu
/** What Ctrl+C copies from the real dialog with its details open, with the line ends of Windows. */
export const ENGLISH_DIALOG = [
  '[Window Title]',
  'Remote Desktop Connection',
  '',
  '[Content]',
  'This computer can’t connect to the remote computer.',
  '',
  'Try connecting again. If the problem continues, contact the owner of the remote computer or your network administrator.',
  '',
  '[Expanded Information]',
  'Error code: 0x904',
  'Extended error code: 0x7',
  'Timestamp (UTC): 11/20/26 08:14:09 AM',
  'Press Ctrl+C to copy.',
  '',
  '[^] Hide details  [OK]',
].join('\r\n');

/** The same dialog, quoted in an e-mail. */
export const QUOTED_DIALOG = ENGLISH_DIALOG.replaceAll(/^/gm, '> ');

/** The dialog in other languages, with the tag a screen reader needs to read the recognised sentence. */
export const FOREIGN_DIALOGS = [
  {
    name: 'German',
    tag: 'de',
    sentence: 'Dieser Computer kann keine Verbindung mit dem Remotecomputer herstellen.',
    codes: 'Fehlercode: 0x904\r\nErweiterter Fehlercode: 0x7',
  },
  {
    name: 'French',
    tag: 'fr',
    sentence: 'Cet ordinateur ne peut pas se connecter à l’ordinateur distant.',
    codes: 'Code d’erreur : 0x904\r\nCode d’erreur étendu : 0x7',
  },
  {
    name: 'Chinese',
    tag: 'zh-Hans',
    sentence: '此计算机无法连接到远程计算机。',
    codes: '错误代码: 0x904\r\n扩展错误代码: 0x7',
  },
] as const;
