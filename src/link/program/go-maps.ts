/** Types of Go's libraries that are maps: `gin.H`, `url.Values`, `http.Header`. */
export function isLibraryMap(type: string): boolean {
  return isMapOfValues(type) || /^(?:url\.Values|\w{1,40}\.Header)$/.test(type);
}

/**
 * Maps from names to single values: `gin.H`, `g.Map`, `fiber.Map`, `gopay.BodyMap`. Others that are called so are structs with methods (`sync.Map`,
 * `gmap.StrAnyMap`).
 */
export function isMapOfValues(type: string): boolean {
  return /^(?:\w{1,40}\.(?:M|H|BodyMap)|g\.Map(?:Str(?:Any|Str|Int))?|(?:fiber|echo|iris|gofiber)\.Map|req\.(?:Query)?Param|datatypes\.JSONMap)$/.test(
    type,
  );
}
