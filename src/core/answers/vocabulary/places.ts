const byZone: Readonly<Record<string, string>> = {
  'America/New_York':
    'new york|nyc|new jersey|jersey|florida|miami|orlando|tampa|georgia|atlanta|ohio|cleveland|columbus|michigan|pennsylvania|philly|philadelphia|pittsburgh|virginia|carolina|charlotte|raleigh|maryland|baltimore|delaware|connecticut|massachusetts|boston|maine|vermont|new hampshire|rhode island|washington dc|dc|kentucky|east coast',
  'America/Chicago':
    'illinois|texas|dallas|houston|austin|san antonio|minnesota|minneapolis|wisconsin|milwaukee|iowa|missouri|st louis|kansas|kansas city|nebraska|omaha|oklahoma|arkansas|louisiana|new orleans|mississippi|alabama|tennessee|nashville|memphis|dakota',
  'America/Denver':
    'colorado|utah|salt lake|salt lake city|montana|wyoming|new mexico|albuquerque|idaho',
  'America/Phoenix': 'arizona|phoenix|scottsdale|tucson',
  'America/Los_Angeles':
    'california|cali|la|l a|san diego|san francisco|sacramento|nevada|vegas|las vegas|oregon|portland|seattle|washington state|west coast',
  'America/Anchorage': 'alaska',
  'Pacific/Honolulu': 'hawaii|honolulu|maui',
  'America/Puerto_Rico': 'puerto rico',
  'Europe/London': 'uk|england|britain|scotland',
  'Europe/Madrid': 'spain|espana',
}

/** Zones of places that people name for the clock they live by, and that no zone is called after. */
export const zoneOfPlace: ReadonlyMap<string, string> = new Map(
  Object.entries(byZone).flatMap(([zone, places]) =>
    places.split('|').map((place) => [place, zone] as const),
  ),
)
