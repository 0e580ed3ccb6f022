-- What a story, a layer and a claim are is said in docs/architecture.md; how the tables are used in docs/operations.md.
-- What is served as it was loaded is json and not jsonb: in the same order, so that both stores give the same bytes. Days are counted from 1970-01-01, so that a year that a database's calendar does not have is no fault.

CREATE EXTENSION IF NOT EXISTS postgis;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE TABLE stories (
  id text PRIMARY KEY,
  -- folder: from data/stories, claims have places of its gazetteer. events: from a file, each claim is its own place.
  origin text NOT NULL CHECK (origin IN ('folder', 'events')),
  -- What collections say of their story: title, summary, languages, licence, version, centers.
  document json NOT NULL,
  -- What of places an area is compared with (data/view/standing.ts).
  extents json NOT NULL
);

-- A layer is replaced as a whole: a version is filled unseen, then becomes the current one; readers of the one before may finish.
CREATE TABLE layer_versions (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  story text NOT NULL,
  layer text NOT NULL,
  origin text NOT NULL CHECK (origin IN ('folder', 'events')),
  ordinal integer NOT NULL DEFAULT 0,
  state text NOT NULL CHECK (state IN ('loading', 'current', 'previous')),
  -- What the collection says of itself: title, description, count, bbox, from, to, values.
  document json,
  -- Which file, and how many of its records are in.
  progress jsonb,
  changed timestamptz NOT NULL DEFAULT now(),
  UNIQUE (story, layer, state)
);

-- Geometries that are not a point, each once in a version: many claims are about the same country.
CREATE TABLE shapes (
  layer_version integer NOT NULL,
  key uuid NOT NULL,
  geojson text NOT NULL,
  geom geometry(Geometry, 4326) NOT NULL,
  PRIMARY KEY (layer_version, key)
);
CREATE INDEX shapes_geom ON shapes USING gist (geom);

CREATE TABLE claims (
  layer_version integer NOT NULL,
  -- Place in the order of the story.
  position integer NOT NULL,
  id text NOT NULL,
  -- First day, where the date is at most 366 days long; null for what is longer or undated.
  period integer,
  first_day integer,
  last_day integer,
  is_sharp boolean NOT NULL,
  edtf text,
  status text NOT NULL,
  kind text NOT NULL,
  agreement text,
  actors text[] NOT NULL,
  places text[] NOT NULL,
  countries text[] NOT NULL,
  outlets text[] NOT NULL,
  languages text[] NOT NULL,
  sources text[] NOT NULL,
  independent integer NOT NULL,
  published integer,
  is_later boolean NOT NULL,
  precision text NOT NULL,
  point geometry(Point, 4326),
  shape uuid,
  -- Of an event that is its own place: metres within which it lies, and around which position where the geometry is no point.
  extent_meters double precision,
  extent_lng double precision,
  extent_lat double precision,
  radius_meters double precision,
  -- Folded as data/view/match.ts does it.
  words text NOT NULL,
  document json NOT NULL
) PARTITION BY LIST (layer_version);
