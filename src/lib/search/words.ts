import { fold } from './normalize.ts';

/** English words that carry no meaning of their own. */
const ENGLISH_STOP_WORDS = new Set(
  (
    'a about after again all also am an and any anymore anyone are as at be because been before being both but by can could did do does doing done dont doesnt didnt wasnt arent hasnt havent couldnt wouldnt shouldnt down each either even ever every few for from get gets getting give go goes going good got had has have having he help her here hi his how i if im in into is isnt it its just keep keeps kind ' +
    'know let like look looking lot made make many may maybe me might more most much must my myself need needs no not now of off often ok on once one only or other our out over own please really same say says see seem seems seen she should since so some someone something still such sure take tell than thank thanks that the their them then there these ' +
    'they thing things this those though through time to today too trying try tried two under until up upon us use used uses using very via want wants was way we well were what when where whenever which while who why will with within without wont work working would yet you your yours nt sic eg ie re fix fixed solved solution question issue problem trouble'
  ).split(' '),
);

/** The same in the other languages whose sentences we know. */
const OTHER_STOP_WORDS = new Set(
  (
    'der die das den dem des ein eine einer einem einen und oder ist sind war wird werden wurde nicht mit von zu zum zur im auf fur bei aus als auch da dass sie es er ihr ihre ' +
    'le la les un une des du de et ou est sont pas ne se sur dans pour par avec ce cette ces cet qui que il elle au aux ete votre vous en ' +
    'el los las uno y o es son no con por para su sus al lo se del una ' +
    'il lo gli uno una e o di da in con su per non che si del della dei alla ' +
    'o os as um uma e ou de do da em no na com por para nao que se ao ' +
    'het een en of is zijn niet met van te op voor bij aan door dat die er om uw u'
  ).split(' '),
);

/** All words that carry no meaning of their own. */
export function stopWords(): string[] {
  return [...ENGLISH_STOP_WORDS, ...OTHER_STOP_WORDS];
}

/** Whether a text has small words of another language than English: “der”, “une”, “het”. */
export function hasForeignWords(text: string): boolean {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.some((word) => OTHER_STOP_WORDS.has(word) && !ENGLISH_STOP_WORDS.has(word));
}

/** Whether a folded word carries no meaning of its own. */
export function isStopWord(word: string): boolean {
  return ENGLISH_STOP_WORDS.has(word) || OTHER_STOP_WORDS.has(word);
}

/** Scripts written without spaces (or with loose ones): read as overlapping pairs of characters. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー]+/gu;

function pairs(run: string): string[] {
  const letters = [...run];
  return letters.length < 2 ? letters : letters.slice(1).map((letter, i) => `${letters[i]}${letter}`);
}

/** Endings that do not change what an English word is about. */
const ENDINGS: readonly [ending: RegExp, replacement: string][] = [
  [/(?:ies)$/, 'y'],
  [/(ss|sh|ch|x|z)es$/, '$1'],
  [/([^aeious])s$/, '$1'],
  [/(e)s$/, '$1'],
  [/([a-z]{3})(?:ing|ed)$/, '$1'],
];

/**
 * The stem of an English word, so that `disconnects`, `disconnected` and `disconnecting` meet. Words with digits and
 * short words stay.
 *
 * @example stem('disconnected') // 'disconnect'
 */
export function stem(word: string): string {
  if (word.length < 5 || /[^a-z]/.test(word))
    return word.length === 4 && /[^s]s$/.test(word) && !/[^a-z]/.test(word) ? word.slice(0, -1) : word;
  let stemmed = word;
  for (const [ending, replacement] of ENDINGS)
    stemmed = stemmed.length > 4 ? stemmed.replace(ending, replacement) : stemmed;
  // Doubled consonants and a silent e: stopped, stopping, stop; license, licensing.
  return stemmed.replace(/([bdgklmnprt])\1$/, '$1').replace(/e$/, '');
}

/** Different words for one thing, each line led by the word the index uses. */
const SYNONYM_LINES = [
  'nla|network level authentication|networklevelauthentication|authentification au niveau du reseau|autenticacion a nivel de red|authentifizierung auf netzwerkebene|netzwerkauthentifizierung',
  'rdp|remote desktop|remote login|remote logon|remote session|remote in|remote into|remotes in|remoting into|terminal server|remotedesktop|remotedesktopverbindung|mstsc|rdc|terminal services|terminal service|rds|term service|msrdp|bureau a distance|bureau distant|escritorio remoto|desktop remoto|area de trabalho remota|ambiente de trabalho remoto|extern bureaublad|remote desktopverbindung',
  'credssp|cred ssp|credential security support provider|encryption oracle|oracle remediation',
  'certificate|cert|certs|zertifikat|zertifikate|certificat|certificado|certificato|certificaat',
  'expire|expired|expires|expiring|abgelaufen|expirado|caducado|vencido|scaduto|verlopen|perime|expiry|renew|renewed|renewal|erneuert',
  'licence|license|licensing|cal|cals|lizenz|lizenzen|licencia|licenza|licenca|licentie',
  'signin|sign in|signing in|log in|login|logon|log on|logging in|logged in|signed in|anmeldung|anmelden|logins|connexion au compte|inicio de sesion|accesso|aanmelden',
  'password|pwd|passwd|kennwort|passwort|mot de passe|contrasena|senha|wachtwoord',
  'domaincontroller|domain controller|dc|domain controllers|controleur de domaine|controlador de dominio',
  'entra|aad|azure ad|azure active directory|azuread',
  'wifi|wi fi|wlan|wireless',
  'disconnect|disconnection|disconnects|disconnected|drop|dropped|drops|kick|kicks|kicked|kicks me out|dump|dumped|dumps|lost|autodisconnect|disconect|thrown out|getrennt|bricht ab|abgebrochen|coupe|deconnecte|deconnexion|desconecta|disconnette|verbroken',
  'cannot|cant|unable|fail|failing|fails|failed|failure|refuse|refused|wont|impossible|posible|not working|no longer works|stopped working|does not work|geht nicht|funktioniert nicht|ne fonctionne pas|ne marche pas|no funciona|non funziona|nao funciona|werkt niet',
  'computer|pc|machine|workstation|computers|pcs|rechner|ordinateur|ordenador|computador',
  'host|server|remote computer|remote pc',
  'rename|renamed|umbenannt|renomme|renombrado|rinominato|hernoemd|changed the name|changed the pc name|changed name|name change',
  'gateway|rdg|rd gateway|rdgw|tsgateway|ts gateway|passerelle|puerta de enlace',
  'antivirus|anti virus|av|security suite|security software|virus scanner|virenscanner',
  'vm|virtual machine|virtualmachine|guest',
  'hostname|host name|computer name|computername|fqdn|dns name|pc name|rechnername',
  'ipaddress|ip address|ip adresse|adresse ip|direccion ip|ip|numeric address',
  'mac|macos|os x|osx|apple|macbook',
  'sleep|asleep|hibernate|hibernation|standby|sleeping|hibernating|suspend|suspends|suspended|ruhezustand|veille|suspende|slaapstand',
  'listen|listening|listener|listens',
  'upgrade|upgraded|update|updated|upgrading|updating|updates|aktualisierung|mise a jour|actualizacion|aggiornamento',
  'user|account|username|user name|users|accounts|benutzer|utilisateur|usuario|utente|gebruiker|konto',
  'windows11|win11|windows 11|w11|win 11',
  'windows10|win10|windows 10|w10|win 10|window 10',
  'windows7|win7|windows 7|w7|win 7',
  'blackscreen|black screen|schwarzer bildschirm|ecran noir|pantalla negra|zwart scherm',
  'firewall|fire wall|firewalls|pare feu|cortafuegos',
  'internalerror|internal error|interner fehler|erreur interne|error interno|errore interno|interne fout',
  'cipher|ciphers|cipher suite|cipher suites|3des|rc4',
  'tls|ssl|schannel',
  'machinekeys|machine keys|machinekey|machine key',
  'privatekey|private key|private keys|key pem',
  'mtu|packet size|fragmentation|fragmented',
  'concurrent|simultaneous|simultaneously|parallel|at the same time|multiple sessions|same time',
  'session|sessions|sitzung|sitzungen|sesion|sessione|sessao|sessie',
  'permission|permissions|rights|acl|acls|berechtigung|berechtigungen',
  'slow|slowly|lag|laggy|langsam',
] as const;

const PHRASES = SYNONYM_LINES.flatMap((text) => {
  const [head = '', ...others] = text.split('|');
  return others.map((phrase) => ({ phrase: phrase.split(' ').map(stem), head }));
}).toSorted((a, b) => b.phrase.length - a.phrase.length);

/** A way of saying something, in stems, and the term it stands for. */
interface Phrase {
  phrase: string[];
  head: string;
}

const PHRASES_BY_FIRST = new Map<string, Phrase[]>();
for (const entry of PHRASES) {
  const first = entry.phrase[0] ?? '';
  PHRASES_BY_FIRST.set(first, [...(PHRASES_BY_FIRST.get(first) ?? []), entry]);
}

/** Stems of all words of the synonyms: they stand in no index, because their head does. */
export function phraseWords(): string[] {
  return [...new Set(PHRASES.flatMap(({ phrase }) => phrase))];
}

/** The longest synonym that begins at a place of a list of stems. */
export function phraseAt(stems: readonly string[], start: number): Phrase | undefined {
  return PHRASES_BY_FIRST.get(stems[start] ?? '')?.find(({ phrase }) =>
    phrase.every((part, offset) => stems[start + offset] === part),
  );
}

/**
 * The terms the index and the queries meet in: folded words with synonyms levelled and endings cut.
 *
 * @example termsOf('Network Level Authentication failed') // ['nla', 'cannot']
 */
export function termsOf(text: string): string[] {
  const folded = fold(text).replaceAll(/(\w)['’](t|s|re|ve|ll|d|m)\b/g, '$1$2');
  const words = folded.replaceAll(UNSPACED, ' ').match(/[\p{L}\p{N}]+/gu) ?? [];
  const stems = words.map(stem);
  const terms: string[] = [];
  for (let i = 0; i < words.length; ) {
    const word = words[i] ?? '';
    const synonym = phraseAt(stems, i);
    if (synonym !== undefined) {
      terms.push(synonym.head);
      i += synonym.phrase.length;
      continue;
    }
    if (!isStopWord(word) && !isNumberNoise(word)) terms.push(stems[i] ?? word);
    i++;
  }
  const unspaced = (folded.match(UNSPACED) ?? []).flatMap(pairs);
  return [...terms, ...unspaced];
}

/** Numbers of one or two digits, and long ones such as time stamps, say nothing about the cause. */
function isNumberNoise(word: string): boolean {
  return /^\d{1,2}$|^\d{6,}$/.test(word) || (word.length === 1 && /[a-z]/.test(word));
}
