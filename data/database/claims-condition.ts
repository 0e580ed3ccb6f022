import type { ClaimsQuery } from "../service/items-query";
import type { OutlineOf } from "../view/standing";
import { areaCondition } from "./area-condition";
import { boxCondition } from "./box-sql";
import { type Bind, binder, type Condition, conditionsOf } from "./claims-sql";
import type { StoredCollection } from "./known-collections";
import type { Query } from "./reader";

/** The claims of a collection that answer a query. */
interface Where {
  readonly condition: Condition;
  /** Whether it can leave out any claim of the collection. */
  readonly isNarrow: boolean;
}

/** @throws ServiceFault where an area asks too much */
export async function claimsCondition(
  ask: Query,
  stored: StoredCollection,
  query: ClaimsQuery,
  outlineOf: OutlineOf | null,
): Promise<Where> {
  const { collection, version } = stored;
  const box = query.bbox && (await boxCondition(ask, stored, query.bbox));
  const own = (bind: Bind) => [...conditionsOf(query, collection, bind), ...(box ? [box(bind)] : [])];
  const others: Condition = (bind) => [`layer_version = ${bind(version)}`, ...own(bind)].join(" AND ");
  const area = await areaCondition(ask, stored, query, outlineOf, others);
  const condition: Condition = area ? (bind) => `${others(bind)} AND ${area(bind)}` : others;
  return { condition, isNarrow: area !== null || own(binder().bind).length > 0 };
}
