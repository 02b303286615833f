package mix
