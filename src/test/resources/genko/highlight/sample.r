#' doc 記事
# plain
x <- c(1, -2.5e3L, 0x1Fp2) %in% "a\"b" 
`my var` = 'it\'s'
f <- function(a, ...) { if (is.na(a)) return(NULL) else TRUE || NA_integer_ }
.x ..y . $z@w ~ pi + T - letters[[1]] : sum (x)
s <- "open \" here
