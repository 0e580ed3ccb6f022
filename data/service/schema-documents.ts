import { say, spokenIn } from "../story/story";
import { PROPERTIES, QUERYABLES, type ServedProperty } from "./properties";
import type { Collection } from "./store";

const DRAFT = "https://json-schema.org/draft/2020-12/schema";

/** The properties of a claim as OGC API – Features – Part 5 has them: each with its place in the order, id and geometry among them. */
export function schemaDocument(collection: Collection, language: string, address: string): unknown {
  const id = { title: "Id of the claim", type: "string", "x-ogc-role": "id", "x-ogc-propertySeq": 1, readOnly: true };
  const geometry = {
    title: "Where it is, as exactly as that is known",
    "x-ogc-role": "primary-geometry",
    format: "geometry-any",
    "x-ogc-propertySeq": 2,
  };
  return {
    $schema: DRAFT,
    $id: address,
    type: "object",
    title: titleOf(collection, language),
    properties: {
      id,
      geometry,
      ...Object.fromEntries(
        PROPERTIES.filter(({ isUsual }) => isUsual).map((property, index) => [
          property.name,
          { title: property.title, ...valuesKnown(property, collection), "x-ogc-propertySeq": index + 3 },
        ]),
      ),
    },
    additionalProperties: true,
  };
}

/** What may be compared for equality: a query parameter of the same name does it (OGC API – Features – Part 3). */
export function queryablesDocument(collection: Collection, language: string, address: string): unknown {
  return {
    $schema: DRAFT,
    $id: address,
    type: "object",
    title: titleOf(collection, language),
    properties: Object.fromEntries(
      QUERYABLES.map((property) => [property.name, { title: property.title, ...valuesKnown(property, collection) }]),
    ),
    additionalProperties: false,
  };
}

/** JSON Schema of the GeoJSON feature itself. What may be missing is not required. */
export function featureSchemaDocument(collection: Collection, language: string, address: string): unknown {
  return {
    $schema: DRAFT,
    $id: address,
    type: "object",
    title: titleOf(collection, language),
    required: ["type", "id", "geometry", "properties"],
    properties: {
      type: { type: "string", enum: ["Feature"] },
      id: { type: "string" },
      geometry: { anyOf: [{ type: "object" }, { type: "null" }] },
      properties: {
        type: "object",
        properties: Object.fromEntries(
          PROPERTIES.filter(({ isUsual }) => isUsual).map(({ name, title, schema }) => [name, { title, ...schema }]),
        ),
      },
    },
  };
}

function valuesKnown({ name, schema }: ServedProperty, { values }: Collection): Record<string, unknown> {
  return name === "kind" ? { ...schema, enum: values.kind } : { ...schema };
}

function titleOf(collection: Collection, language: string): string {
  return say(collection.title, spokenIn(collection, language));
}
