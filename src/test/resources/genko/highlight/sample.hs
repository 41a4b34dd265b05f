{-# LANGUAGE OverloadedStrings #-}
{- nested {- c -} 記事 -}
module Data.Post (Post(..), title, (<+>)) where
module Foo where
import qualified Data.Map as M
import Data.List (sort, (\\), Foo)
import Prelude hiding (lookup)
import "pkg" Control.Monad
-- | doc
-- plain
--> op
data Post a = Post { title :: String, n :: !Int } | None deriving (Show, Eq)
f :: Int -> [a] -> Maybe ()
f x ys | x >= 1 = Just $ map (\y -> y' + 0x1F * 1.5e3 - 0o17) ys
       | otherwise = let c = '\n'; d = 'x'; e = '\x41'; s = "a\tb\SOH\  \ \^A\1234" in [] `seq` ()
q = [sql| select |x| |]
g = do { r <- get; return $ r <$> 2e10; if True then _ else 'a' }
h = 'bad
