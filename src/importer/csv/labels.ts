import { fold } from '../../lib/fold.ts'

/**
 * What columns are called, for every field an import understands: our own list of names seen in
 * data sets, and the labels that Exportify writes in twelve languages. All in the form `labelKey`
 * gives them.
 */
const labels = {
  track_id: [
    'track id | spotify id | spotify uri | spotify track id | track url | رابط الأغنية uri',
    'track uri | uri κομματιού | uri de la cancion | uri du titre | uri della traccia',
    'トラックuri | nummer uri | uri da faixa | latens uri | parca uri',
  ],
  track_name: [
    'title | track | song | song name | song title | track title | اسم الأغنية | track name',
    'όνομα κομματιού | nombre de la cancion | nom du titre | nome della traccia | トラック名',
    'nummernaam | nome da faixa | latens namn | parca adi',
  ],
  artist_names: [
    'artist | artists | artist name | artist names | track artist | artists name | performer',
    'creator | أسماء الفنانين | kunstlername n | όνομα τα καλλιτέχνη | artist name s',
    'nombre s del artista | nom s de l artiste | nome dell artista | アーティスト名',
    'naam van artiest | nome s do artista | artistens namn | sanatci adi',
  ],
  artist_ids: [
    'artist id | artist ids | artists id | id artists | artist uri | artist uris',
    'track artist id | روابط الفنانين uri | kunstler uri s | uri καλλιτέχνη ων | artist uri s',
    'uri s del artista | uri s de l artiste | uri dell artista | アーティストuri | artiest uri',
    'uri s do artista | artistens uri | sanatci uri',
  ],
  album_id: [
    'album id | track album id | album uri | رابط الألبوم uri | uri άλμπουμ | uri del album',
    'uri de l album | uri dell album | アルバムuri | uri do album | albumets uri',
  ],
  album_name: [
    'album | track album name | album title | اسم الألبوم | album name | όνομα άλμπουμ',
    'nombre del album | nom de l album | nome dell album | アルバム名 | naam van album',
    'nome do album | albumets namn | album adi',
  ],
  album_artist_ids: [
    'album artist id | album artist ids | album artist uri | روابط فناني الألبوم uri',
    'album kunstler uri s | uri καλλιτέχνη ων άλμπουμ | album artist uri s',
    'uri s del artista del album | uri s de l artiste de l album',
    'uri dell artista dell album | アルバムアーティストuri | artiest uri van het album',
    'uri s do artista do album | albumartistens uri | albumdeki sanatci uri',
  ],
  album_artist_names: [
    'album artist | album artists | album artist name | أسماء فناني الألبوم',
    'album kunstlername n | όνομα τα καλλιτέχνη άλμπουμ | album artist name s',
    'nombre s del artista del album | nom s de l artiste de l album',
    'nome dell artista dell album | アルバムアーティスト名 | naam van artiest op het album',
    'nome s do artista do album | albumartistens namn | albumdeki sanatci adi',
  ],
  release_date: [
    'release date | track album release date | album release | released | date released',
    'تاريخ إصدار الألبوم | veroffentlichungsdatum des albums | ημερομηνία κυκλοφορίας άλμπουμ',
    'album release date | fecha de lanzamiento del album | date de sortie de l album',
    'data di rilascio dell album | アルバム発売日 | releasedatum van het album',
    'data de lancamento do album | albumets releasedatum | album cikis tarihi',
  ],
  release_year: 'year | release year | released year | album year',
  total_tracks: 'total tracks | album total tracks',
  album_type: 'album type',
  album_image: [
    'album image | image url | album art | cover | رابط صورة الألبوم | album bild url',
    'url εικόνας άλμπουμ | album image url | url de la imagen del album',
    'url de l image de l album | url dell immagine dell album | アルバム画像url',
    'album afbeelding url | url da imagem do album | albumets bild url | album resim url si',
  ],
  disc_number: [
    'disc | disc no | رقم القرص | disc nummer | αριθμός δίσκου | disc number',
    'numero de disco | numero de disque | numero del disco | ディスク番号 | schijfnummer',
    'numero do disco | skivnummer | disk numarasi',
  ],
  track_number: [
    'track no | رقم الأغنية | track nummer | αριθμός κομματιού | track number',
    'numero de la cancion | numero du titre | numero della traccia | トラック番号 | nummernummer',
    'numero da faixa | latnummer | parca numarasi',
  ],
  duration_ms: [
    'duration ms | track duration ms | length ms | ms | مدة الأغنية بالمللي ثانية',
    'track dauer ms | διάρκεια κομματιού ms | duracion de la cancion ms | duree du titre ms',
    'durata della traccia ms | トラックの長さ ミリ秒 | nummerduur ms | duracao da faixa ms',
    'latlangd ms | parca suresi ms',
  ],
  duration_s: 'duration sec | duration s | duration seconds | length sec | track duration sec',
  duration: 'duration | length | track duration | time length',
  explicit: [
    'is explicit | track explicit | صريح | explizit | ακατάλληλο | explicit | explicito',
    'explicite | esplicito | 明示的な内容 | expliciet | explicita | acik icerik',
  ],
  popularity: [
    'track popularity | الشعبية | beliebtheit | δημοτικότητα | popularity | popularidad',
    'popularite | popolarita | 人気度 | populariteit | popularidade | popularitet | populerlik',
  ],
  isrc: 'track isrc | isrc code | isrc',
  upc: 'album upc | barcode',
  label: [
    'record label | album label | العلامة التجارية | label | εταιρεία | sello | etichetta',
    'レーベル | gravadora | skivbolag | plak sirketi',
  ],
  track_genre: 'track genre | genre',
  playlist_subgenre: 'playlist subgenre',
  genres: [
    'genres | artist genre | أنواع الفنان | kunstler genres | είδη καλλιτέχνη | artist genres',
    'generos del artista | genres de l artiste | generi dell artista | アーティストジャンル',
    'genres van de artiest | generos do artista | artistens genrer | sanatci turleri',
  ],
  added_at: [
    'date added | أضيف في | hinzugefugt am | προστέθηκε στις | added at | anadido en',
    'ajoute le | aggiunto il | 追加日時 | toegevoegd op | adicionado em | tillagd vid',
    'eklenme tarihi',
  ],
  added_by: [
    'أضيف بواسطة | hinzugefugt von | προστέθηκε από | added by | anadido por | ajoute par',
    'aggiunto da | 追加者 | toegevoegd door | adicionado por | tillagd av | ekleyen',
  ],
  playlist_id: 'playlist id | playlist uri',
  playlist_name: 'playlist name | playlist',
  followers: 'followers | artist followers',
  artist_popularity: 'artist popularity',
  album_popularity: 'album popularity',
  id: 'id | uri | url | spotify url',
  name: 'name',
  preview_url: [
    'رابط معاينة الأغنية | track vorschau url | url προεπισκόπησης κομματιού',
    'track preview url | url de vista previa de la cancion | url de previsualisation du titre',
    'url di anteprima della traccia | トラックプレビューurl | voorbeeld url | url de previa da faixa',
    'forhandsgranskning url | parca onizleme url si',
  ],
  album_genres: [
    'أنواع الألبوم | album genres | είδη άλμπουμ | generos del album | genres de l album',
    'generi dell album | アルバムジャンル | genres van het album | generos do album | albumets genrer',
    'album turleri',
  ],
  copyrights: [
    'حقوق النشر | urheberrechte | πνευματικά δικαιώματα | copyrights | derechos de autor',
    'droits d auteur | copyright | 著作権 | auteursrechten | direitos autorais | upphovsratt',
    'telif haklari',
  ],
  danceability: [
    'قابلية الرقص | tanzbarkeit | χορευτικότητα | danceability | bailabilidad | danseabilite',
    'ballabilita | ダンサビリティ | dansbaarheid | dancabilidade | dansbarhet | dans edilebilirlik',
  ],
  energy: 'الطاقة | energie | ενέργεια | energy | energia | エネルギー | energi | enerji',
  key: [
    'المفتاح | tonart | τονικότητα | key | tonalidad | tonalite | chiave | キー | toonsoort',
    'tonalidade | ton',
  ],
  loudness: [
    'مستوى الصوت | lautstarke | ένταση | loudness | volumen | volume sonore | volume | ラウドネス',
    'luidheid | ljudstyrka | ses seviyesi',
  ],
  mode: 'النمط | modus | τρόπος | mode | modo | modalita | モード | lage | mod',
  speechiness: [
    'محتوى الكلام | sprachanteil | ομιλητικότητα | speechiness | hablado | parlabilite',
    'linguaggio parlato | スピーチ性 | spraakzaamheid | oralidade | talighet | konusma orani',
  ],
  acousticness: [
    'الطابع الصوتي | akustik | ακουστικότητα | acousticness | acustica | acoustique',
    'アコースティック性 | akoestiek | akustiklik',
  ],
  instrumentalness: [
    'الطابع الآلي | instrumentalitat | οργανοκεντρικότητα | instrumentalness',
    'instrumentalidad | instrumental | strumentalita | インストゥルメンタル性 | instrumentaliteit',
    'instrumentalidade | instrumentalhet | enstrumantalite',
  ],
  liveness: [
    'الحيوية | lebendigkeit | ζωντάνια | liveness | vivacidad | vivacite | vivacita | ライブ感',
    'levendigheid | vivacidade | livlighet | canlilik',
  ],
  valence: [
    'الإيجابية | valenz | θετικότητα | valence | valencia | valenza | 感情値 | valentie | valens',
    'duygusallik',
  ],
  tempo: 'الإيقاع | tempo | ρυθμός | テンポ',
  time_signature: [
    'توقيع الزمن | taktart | μέτρο | time signature | compas | mesure | battuta | 拍子',
    'maatstreep | compasso | olcu isareti',
  ],
} as const

/** Something a column can say about a track, its album, its artists or the playlist it is in. */
export type Field = keyof typeof labels

/** A column's name as it is compared: folded, punctuation as single spaces. */
export const labelKey = (label: string): string =>
  fold(label)
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()

/** The field a column's name stands for, if any. */
export const fieldOf = (label: string): Field | undefined => fields.get(labelKey(label))

/** Every field, for help texts and checks. */
export const allFields = Object.keys(labels) as Field[]

const fields = new Map<string, Field>(
  allFields.flatMap((field) => {
    const names: string | readonly string[] = labels[field]
    return [names]
      .flat()
      .flatMap((line) => line.split(' | '))
      .map((name) => [name, field] as const)
  }),
)
