-- What a snapshot that follows other decisions says of itself.
UPDATE snapshot SET built_at = $built_at, content_hash = $content_hash;
